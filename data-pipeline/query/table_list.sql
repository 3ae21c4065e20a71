-- The tables of the workspace with their columns, in the order of their names.
-- grain: table
select
    tables.table_name,
    tables.estimated_size::integer as row_count,
    list(columns.column_name order by columns.column_index) as column_names,
    list(columns.data_type order by columns.column_index) as column_types
from duckdb_tables() as tables
join duckdb_columns() as columns using (database_name, schema_name, table_name)
where not tables.internal
    and not tables.temporary
group by all
order by tables.table_name
