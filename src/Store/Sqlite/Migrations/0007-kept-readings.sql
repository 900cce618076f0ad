-- Of one number the database's own file runs first; PostgreSQL replaces the view in its place.
DROP VIEW v_files;
