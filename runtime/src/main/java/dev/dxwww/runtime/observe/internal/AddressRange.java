package dev.dxwww.runtime.observe.internal;

import java.net.InetAddress;

/**
 * A range of addresses, as {@code 10.0.0.0/8} or {@code 2001:db8::/32}; an address alone is a range
 * of one.
 *
 * @param address the bytes of its first address, 4 or 16 of them
 * @param bits how many bits at the beginning all of its addresses share
 */
public record AddressRange(byte[] address, int bits) {

  /** Reads a range; throws {@link IllegalArgumentException} for what is none. */
  public static AddressRange parse(String text) {
    int slash = text.indexOf('/');
    String literal = slash < 0 ? text : text.substring(0, slash);
    byte[] address = address(literal, text);
    int most = address.length * 8;
    int bits = slash < 0 ? most : bits(text.substring(slash + 1), most, text);
    return new AddressRange(address, bits);
  }

  private static byte[] address(String literal, String text) {
    try {
      return InetAddress.ofLiteral(literal).getAddress();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("not an address or range such as 10.0.0.0/8: " + text, e);
    }
  }

  private static int bits(String digits, int most, String text) {
    boolean number = !digits.isEmpty() && digits.length() <= 3
        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    int bits = number ? Integer.parseInt(digits) : -1;
    if (bits < 0 || bits > most) {
      throw new IllegalArgumentException("not a range of 0 to " + most + " bits: " + text);
    }
    return bits;
  }

  /** Whether an address lies in it. */
  public boolean contains(InetAddress other) {
    byte[] bytes = other.getAddress();
    if (bytes.length != address.length) {
      return false;
    }
    int whole = bits / 8;
    for (int i = 0; i < whole; i++) {
      if (bytes[i] != address[i]) {
        return false;
      }
    }
    int mask = bits % 8 == 0 ? 0 : 0xFF << 8 - bits % 8 & 0xFF;
    return mask == 0 || (bytes[whole] & mask) == (address[whole] & mask);
  }
}
