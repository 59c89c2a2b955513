"""Who bears which name: names as they stand, their titles and roles, and the words for those who speak."""
