package dev.dxwww.runtime.json.samples;

import java.util.Optional;

/** More components than one word has bits, and more than two. */
public record Wide(
    Optional<String> c0, int c1, int c2, int c3, int c4, int c5, int c6, Optional<String>
    c7, int c8, int c9, int c10, int c11, int c12, int c13, Optional<String> c14, int c15,
    int c16, int c17, int c18, int c19, int c20, Optional<String> c21, int c22, int c23,
    int c24, int c25, int c26, int c27, Optional<String> c28, int c29, int c30, int c31,
    int c32, int c33, int c34, Optional<String> c35, int c36, int c37, int c38, int c39,
    int c40, int c41, Optional<String> c42, int c43, int c44, int c45, int c46, int c47,
    int c48, Optional<String> c49, int c50, int c51, int c52, int c53, int c54, int c55,
    Optional<String> c56, int c57, int c58, int c59, int c60, int c61, int c62,
    Optional<String> c63, int c64, int c65, int c66, int c67, int c68, int c69,
    Optional<String> c70, int c71, int c72, int c73, int c74, int c75, int c76,
    Optional<String> c77, int c78, int c79, int c80, int c81, int c82, int c83,
    Optional<String> c84, int c85, int c86, int c87, int c88, int c89, int c90,
    Optional<String> c91, int c92, int c93, int c94, int c95, int c96, int c97,
    Optional<String> c98, int c99, int c100, int c101, int c102, int c103, int c104,
    Optional<String> c105, int c106, int c107, int c108, int c109, int c110, int c111,
    Optional<String> c112, int c113, int c114, int c115, int c116, int c117, int c118,
    Optional<String> c119, int c120, int c121, int c122, int c123, int c124, int c125,
    Optional<String> c126, int c127, int c128, int c129) {}
