"""Reports: an inspection as a signed form, in HTML and PDF."""
