/** Content: its versions, parts, codings and files. Called by the server, not by users. */
@NullMarked
package dev.dxwww.runtime.http.content.internal;

import org.jspecify.annotations.NullMarked;
