-- Who belongs to the cluster, as Orleans' protocol of membership keeps it: all rows change under one version.
CREATE TABLE membership_version (
    cluster text PRIMARY KEY,
    version integer NOT NULL
);

CREATE TABLE membership (
    cluster text NOT NULL REFERENCES membership_version ON DELETE CASCADE,
    silo text NOT NULL,
    etag bigint NOT NULL DEFAULT 0,
    name text NOT NULL,
    host text NOT NULL,
    status text NOT NULL,
    proxy_port integer NOT NULL,
    role text,
    update_zone integer NOT NULL,
    fault_zone integer NOT NULL,
    suspectors text[] NOT NULL,
    suspected timestamptz[] NOT NULL,
    started timestamptz NOT NULL,
    alive timestamptz NOT NULL,
    PRIMARY KEY (cluster, silo)
);
