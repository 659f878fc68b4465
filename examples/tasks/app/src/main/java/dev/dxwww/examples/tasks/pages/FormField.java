package dev.dxwww.examples.tasks.pages;

import dev.dxwww.template.Template;

import org.jspecify.annotations.Nullable;

/**
 * A field of a form: its label, the control between the tags, and what is wrong with it.
 *
 * @param name of the control, and its id
 * @param label what people call it
 * @param hint what may be in it; empty for nothing
 * @param error what to do about it; null where it is right
 */
@Template("""
    <div class="field" class:field--wrong={error != null}>
      <label for={name}>{label} <span class="hint">{hint}</span></label>
      {children}
      {#if error != null}<p class="error" id="{name}-error">{error}</p>{/if}
    </div>
    """)
record FormField(String name, String label, String hint, @Nullable String error) {}
