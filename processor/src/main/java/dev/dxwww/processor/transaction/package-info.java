/** {@code @Transactional}, wherever it stands: its model, reader and expression. */
@NullMarked
package dev.dxwww.processor.transaction;

import org.jspecify.annotations.NullMarked;
