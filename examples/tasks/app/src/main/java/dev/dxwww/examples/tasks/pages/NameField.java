package dev.dxwww.examples.tasks.pages;

import java.util.List;

import dev.dxwww.template.Template;

/**
 * A field for a name, with names to choose from.
 *
 * @param typed what was typed, and what is wrong with it
 * @param label what people call it
 * @param hint what it means to leave it empty
 * @param length of the longest name
 * @param names to choose from
 */
@Template("""
    <div>
      <FormField name={typed.name} label={label} hint={hint} error={typed.error}>
        <input id={typed.name} name={typed.name} value={typed.text} list="{typed.name}-names"
            autocomplete="off" maxlength={length} aria-invalid={typed.invalid}
            aria-describedby={typed.describedBy} autofocus={typed.focused}>
      </FormField>
      <datalist id="{typed.name}-names">
        {#each names as name (name)}<option value={name}></option>{/each}
      </datalist>
    </div>
    """)
record NameField(Typed typed, String label, String hint, int length, List<String> names) {}
