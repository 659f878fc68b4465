package dev.dxwww.examples.it.pages;

import java.util.List;

import dev.dxwww.template.Page;
import dev.dxwww.template.Template;

/** A desk: a control for each kind of event. */
@Page(layout = SiteLayout.class)
@Template("""
    <h2>{desk}</h2>
    {#each items as item (item.id)}
      <p class:on={item.on}>
        <input value={item.text} on:change={rename(item.id)}>
        <input type="checkbox" checked={item.on} on:change={check(item.id)}>
        <button on:click={open(item.id)}>Open</button>
      </p>
    {/each}
    <form method="post" action={@DeskPages.put(desk)} on:submit={add()}>
      <input name="text" on:keydown={press()}><button>Put</button>
    </form>
    <button on:click={clear("all")}>Clear</button>
    <input type="search" name="part" value={part} on:input={look()}>
    <button on:click={stray()}>Stray</button>
    """)
record DeskPage(String desk, String part, List<DeskItem> items) {
  String title() {
    return desk + " (" + items.size() + ")";
  }
}
