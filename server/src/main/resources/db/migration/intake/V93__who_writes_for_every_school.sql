comment on column intake.batch.school_ids is 'internal: schools that the sender may write for; none for the command line and the demo, which write for every school';
