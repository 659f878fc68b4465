/** Files that come with forms: the parser of {@code multipart/form-data} and their folder. */
@NullMarked
package dev.dxwww.runtime.http.internal.upload;

import org.jspecify.annotations.NullMarked;
