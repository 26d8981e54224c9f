-- A transfer file does not say when its pupils come to the school that it is for: the sender says it once for the file.
alter table intake.file add column arrival_date date;
comment on column intake.file.arrival_date is 'personal: first day on the receiving school''s roll of the pupils of a transfer file who are not on it yet, as the sender said';
