/** Who uses the application: accounts, their passwords and what they may do. */
@NullMarked
package dev.dxwww.examples.tasks.accounts;

import org.jspecify.annotations.NullMarked;
