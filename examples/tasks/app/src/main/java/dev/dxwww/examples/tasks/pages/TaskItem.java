package dev.dxwww.examples.tasks.pages;

import dev.dxwww.template.Template;

/**
 * One task of the list.
 *
 * @param row the task
 */
@Template(file = "task-item.html")
record TaskItem(TaskRow row) {}
