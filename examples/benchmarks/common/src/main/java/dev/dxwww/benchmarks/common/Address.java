package dev.dxwww.benchmarks.common;

/** Where a parcel goes; a column of JSON. */
public record Address(String street, String city, int zip) {}
