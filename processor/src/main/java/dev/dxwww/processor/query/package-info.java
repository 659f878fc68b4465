/** {@code @Repository} interfaces: read, checked against the schema, and written as JDBC code. */
@NullMarked
package dev.dxwww.processor.query;

import org.jspecify.annotations.NullMarked;
