package dev.dxwww.runtime.security;

/**
 * Is told what happens to users' sessions. A component of this type is told each event, after it
 * has happened and on the thread of the request; what it throws is logged and changes nothing.
 */
public interface SecurityListener {
  /** This has happened. */
  void happened(SecurityEvent event);
}
