-- Policies ask for the ids of the viewer's roll several times a page; with the id in the index, the index alone answers.
create index child_roll_idx on children.child (home_school_id, id) where merged_into is null;
