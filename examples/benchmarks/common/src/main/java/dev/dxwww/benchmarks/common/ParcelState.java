package dev.dxwww.benchmarks.common;

/** How far a parcel is; an enum in the database, too. */
public enum ParcelState {
  ORDERED,
  PACKED,
  SENT,
  ARRIVED
}
