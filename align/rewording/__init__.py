"""What is called what, below `align.rewordings`: the words of all reports for one person, thing or act."""
