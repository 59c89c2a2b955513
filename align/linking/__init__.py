"""What `align.link` weighs and decides with."""
