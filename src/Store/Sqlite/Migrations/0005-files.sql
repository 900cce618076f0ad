-- Files that a load passed over, with the reason's code: what was not loaded, and why.
CREATE TABLE skipped (
    path TEXT PRIMARY KEY,
    reason TEXT NOT NULL
) WITHOUT ROWID;
