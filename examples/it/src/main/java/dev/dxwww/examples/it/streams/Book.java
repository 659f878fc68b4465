package dev.dxwww.examples.it.streams;

/**
 * A book.
 *
 * @param number counts books from 1
 * @param title of the book
 */
public record Book(long number, String title) {}
