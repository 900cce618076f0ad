-- The same views with NOT EXISTS, which becomes a join: NOT IN is compared row by row where the list of superseded rows seems too long for the server's memory.
-- SQLite keeps such a list in an index and is faster with the views as they were.
CREATE VIEW v_rules AS
SELECT rule, count(*) FILTER (WHERE severity = 'error') AS errors, count(*) FILTER (WHERE severity = 'warning') AS warnings,
       count(*) FILTER (WHERE severity = 'info') AS infos, count(DISTINCT report_id) AS reports
FROM findings
WHERE NOT EXISTS (SELECT 1 FROM reports AS r JOIN documents AS d ON d.id = r.document_id WHERE r.id = findings.report_id AND d.superseded_by IS NOT NULL)
GROUP BY rule;

CREATE VIEW v_organizations AS
SELECT organization, count(*) AS reports, count(*) FILTER (WHERE errors > 0) AS reports_with_errors, sum(errors) AS errors, sum(warnings) AS warnings,
       round(avg(self_score), 2) AS average_score, sum(budget) AS budget, sum(executed) AS executed
FROM reports
WHERE NOT EXISTS (SELECT 1 FROM documents AS d WHERE d.id = reports.document_id AND d.superseded_by IS NOT NULL)
GROUP BY organization;

CREATE VIEW v_years AS
SELECT fiscal_year, count(*) AS reports, count(*) FILTER (WHERE errors > 0) AS reports_with_errors, sum(errors) AS errors, sum(warnings) AS warnings,
       round(avg(self_score), 2) AS average_score, sum(budget) AS budget, sum(executed) AS executed
FROM reports
WHERE NOT EXISTS (SELECT 1 FROM documents AS d WHERE d.id = reports.document_id AND d.superseded_by IS NOT NULL)
GROUP BY fiscal_year;
