-- Inputs that could not be read, each with the reason and what to do.
CREATE TEMP VIEW failures AS
SELECT task, input, place, problem, remedy FROM $outcomes$ WHERE outcome = 'failed';
