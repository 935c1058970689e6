-- What was asked for, cut into tasks. Every change of a task's state is one statement that checks the state before it.
CREATE TABLE job (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    submitted timestamptz NOT NULL DEFAULT now(),
    engine text NOT NULL,
    parts_folder text NOT NULL,
    parts_mark text NOT NULL,
    gathers boolean NOT NULL,
    cancelled timestamptz,
    gathered timestamptz
);

-- n is the order of the inputs. The epoch grows with every claim: whoever holds an earlier one has lost the task.
CREATE TABLE task (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    job bigint NOT NULL REFERENCES job,
    n integer NOT NULL,
    slice jsonb NOT NULL,
    bytes bigint NOT NULL,
    state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'leased', 'done', 'dead', 'cancelled')),
    epoch integer NOT NULL DEFAULT 0,
    attempts integer NOT NULL DEFAULT 0,
    not_before timestamptz NOT NULL DEFAULT now(),
    silo text,
    lease_until timestamptz,
    reports integer NOT NULL DEFAULT 0,
    error text,
    UNIQUE (job, n)
);
CREATE INDEX task_waiting ON task (id) WHERE state = 'waiting';
CREATE INDEX task_leased ON task (lease_until) WHERE state = 'leased';
CREATE INDEX task_dead ON task (id) WHERE state = 'dead';

-- Every claim of a task and how it ended.
CREATE TABLE attempt (
    task bigint NOT NULL REFERENCES task,
    epoch integer NOT NULL,
    silo text NOT NULL,
    begun timestamptz NOT NULL DEFAULT now(),
    ended timestamptz,
    outcome text CHECK (outcome IN ('done', 'failed', 'lost', 'released', 'cancelled')),
    error text,
    PRIMARY KEY (task, epoch)
);

-- The results that count. A folder of parts that no row names is left over from a worker that came too late.
CREATE TABLE part (
    task bigint PRIMARY KEY REFERENCES task,
    epoch integer NOT NULL,
    name text NOT NULL,
    reports integer NOT NULL,
    known integer NOT NULL,
    failures integer NOT NULL,
    bytes bigint NOT NULL,
    sha256 text NOT NULL,
    made timestamptz NOT NULL DEFAULT now(),
    seconds double precision NOT NULL,
    processor_seconds double precision NOT NULL,
    gathered timestamptz,
    linked timestamptz
);
CREATE INDEX part_not_gathered ON part (task) WHERE gathered IS NULL;
CREATE INDEX part_not_linked ON part (task) WHERE linked IS NULL;

CREATE TABLE silo (
    name text PRIMARY KEY,
    host text NOT NULL,
    process integer NOT NULL,
    engine text NOT NULL,
    cores integer NOT NULL,
    started timestamptz NOT NULL DEFAULT now(),
    seen timestamptz NOT NULL DEFAULT now(),
    is_draining boolean NOT NULL DEFAULT false,
    ended timestamptz
);
