"""Charts as SVG in the page: no script, no picture file, mirrored for right-to-left, told in words in their title."""

from app.web.pictures.bars import Bar, Kind, bars, stacked
from app.web.pictures.box import box_chart
from app.web.pictures.days import days_chart
from app.web.pictures.seasons import season_bars
from app.web.pictures.small import hundred, small_box

__all__ = ["Bar", "Kind", "bars", "box_chart", "days_chart", "hundred", "season_bars", "small_box", "stacked"]
