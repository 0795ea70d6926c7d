"""The verbs. Each function takes the session, who (`by`) and when (`now`), raises named errors, never commits."""
