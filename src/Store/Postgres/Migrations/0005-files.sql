-- Files that a load passed over, with the reason's code: what was not loaded, and why.
CREATE TABLE skipped (
    path TEXT COLLATE "C" NOT NULL,
    reason TEXT COLLATE "C" NOT NULL,
    EXCLUDE USING hash (path WITH =)
);
