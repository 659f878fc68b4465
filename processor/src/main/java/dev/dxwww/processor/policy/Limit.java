package dev.dxwww.processor.policy;

/**
 * How often one client may call.
 *
 * @param category of the configuration; empty for none
 * @param requests in a window; 0 for the category's
 * @param window text of a duration; empty for the category's
 * @param perUser counts by user in place of by address
 */
public record Limit(String category, int requests, String window, boolean perUser) {}
