package dev.dxwww.processor.template;

import dev.dxwww.htip.compiler.live.LiveTemplate;

/** A template without mistakes: the record it is on, and what it is as HTIP. */
record Compiled(TemplateDraft draft, LiveTemplate live) {}
