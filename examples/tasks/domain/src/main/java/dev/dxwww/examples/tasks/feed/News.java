package dev.dxwww.examples.tasks.feed;

/**
 * An update and where it stands in the feed.
 *
 * @param position what to follow the feed from to get all that came after it
 * @param update what is told
 */
public record News(String position, Update update) {}
