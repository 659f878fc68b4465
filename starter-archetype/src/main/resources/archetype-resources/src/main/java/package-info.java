/** A small application: one page, one JSON API, one component, one configuration record. */
@NullMarked
package ${package};

import org.jspecify.annotations.NullMarked;
