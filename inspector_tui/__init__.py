"""Walk a site, score it by a checklist, and leave a report in which every point is explained."""

__version__ = "0.1.0"
