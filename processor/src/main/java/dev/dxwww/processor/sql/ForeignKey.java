package dev.dxwww.processor.sql;

import java.util.List;

/**
 * A foreign key.
 *
 * @param onUpdate and {@code onDelete}: {@code a} none, {@code r} restrict, {@code c} cascade,
 *     {@code n} set null, {@code d} set default
 * @param cleared columns that {@code onDelete} sets; empty for all of {@code columns}
 */
record ForeignKey(
    long table,
    long target,
    List<Integer> columns,
    List<Integer> targetColumns,
    char onUpdate,
    char onDelete,
    List<Integer> cleared) {}
