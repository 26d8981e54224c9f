-- The listening programme of the Foundation Stage (paper, Appendix 8): a type of its own beside speech and language.
insert into support.programme_type (code, label, continuum, quiet_weeks, still_weeks, parallel, position) values
    ('listening', 'Listening programme', 'PREVENTION', 3, 8, false, 9);
