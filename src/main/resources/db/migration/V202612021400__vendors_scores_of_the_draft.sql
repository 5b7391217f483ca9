-- Before its release fixhist-1.1.0 took one thing that a vendor has in place for all eight (docs/adr/065). Scores that were kept by that
-- draft stay as they were made, under its name, and are made anew by the method as it is released.
update vendor_score set method = 'fixhist-1.1.0-draft' where method = 'fixhist-1.1.0';
