-- Every file that loads came upon, in one state each: ok, partial, failed, duplicate or skipped.
-- A file that failed when it was read last is failed, also where what was read of it before is kept (docs/decisions/0033).
-- reason: code of the first problem or of the failure; stage: the last one that it went through; stages: the versions of all.
CREATE VIEW v_files AS
SELECT d.path, d.status AS state, (SELECT p.code FROM problems AS p WHERE p.document_id = d.id ORDER BY p.id LIMIT 1) AS reason,
       replace(d.stages, rtrim(d.stages, replace(d.stages, ' ', '')), '') AS stage, d.pages, d.bytes, d.stages, d.sha256
FROM documents AS d
WHERE d.superseded_by IS NULL AND NOT EXISTS (SELECT 1 FROM failures AS f WHERE f.path = d.path AND f.sha256 IN (d.sha256, ''))
UNION ALL
SELECT c.path, 'duplicate', 'duplicate', replace(d.stages, rtrim(d.stages, replace(d.stages, ' ', '')), ''), d.pages, d.bytes, d.stages, d.sha256
FROM copies AS c JOIN documents AS d ON d.id = c.document_id
WHERE c.superseded_by IS NULL AND NOT EXISTS (SELECT 1 FROM failures AS f WHERE f.path = c.path AND f.sha256 IN (d.sha256, ''))
UNION ALL
SELECT f.path, 'failed', f.code, replace(f.stages, rtrim(f.stages, replace(f.stages, ' ', '')), ''), NULL, f.bytes, f.stages, f.sha256
FROM failures AS f
UNION ALL
SELECT s.path, 'skipped', s.reason, NULL, NULL, NULL, NULL, NULL
FROM skipped AS s
WHERE NOT EXISTS (SELECT 1 FROM documents AS d WHERE d.path = s.path AND d.superseded_by IS NULL) AND NOT EXISTS (SELECT 1 FROM failures AS f WHERE f.path = s.path);
