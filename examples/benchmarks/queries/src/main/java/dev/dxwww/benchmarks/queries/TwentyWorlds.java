package dev.dxwww.benchmarks.queries;

import java.util.List;

import dev.dxwww.benchmarks.common.World;
import dev.dxwww.query.Batch;
import dev.dxwww.query.Query;
import dev.dxwww.query.Repository;

/** Twenty reads that make one round trip together. */
@Repository
public interface TwentyWorlds {
  /** Their rows. */
  record Twenty(
      World w1, World w2, World w3, World w4, World w5,
      World w6, World w7, World w8, World w9, World w10,
      World w11, World w12, World w13, World w14, World w15,
      World w16, World w17, World w18, World w19, World w20) {
    /** As one list. */
    List<World> all() {
      return List.of(
          w1, w2, w3, w4, w5, w6, w7, w8, w9, w10,
          w11, w12, w13, w14, w15, w16, w17, w18, w19, w20);
    }
  }

  /** Their keys. */
  record Ids(
      int i1, int i2, int i3, int i4, int i5, int i6, int i7, int i8, int i9, int i10,
      int i11, int i12, int i13, int i14, int i15, int i16, int i17, int i18, int i19, int i20) {
    /** From an array. */
    static Ids of(int[] i) {
      return new Ids(
          i[0], i[1], i[2], i[3], i[4], i[5], i[6], i[7], i[8], i[9],
          i[10], i[11], i[12], i[13], i[14], i[15], i[16], i[17], i[18], i[19]);
    }
  }

  @Query("select id, number from worlds where id = :ids.i1")
  World w1(Ids ids);

  @Query("select id, number from worlds where id = :ids.i2")
  World w2(Ids ids);

  @Query("select id, number from worlds where id = :ids.i3")
  World w3(Ids ids);

  @Query("select id, number from worlds where id = :ids.i4")
  World w4(Ids ids);

  @Query("select id, number from worlds where id = :ids.i5")
  World w5(Ids ids);

  @Query("select id, number from worlds where id = :ids.i6")
  World w6(Ids ids);

  @Query("select id, number from worlds where id = :ids.i7")
  World w7(Ids ids);

  @Query("select id, number from worlds where id = :ids.i8")
  World w8(Ids ids);

  @Query("select id, number from worlds where id = :ids.i9")
  World w9(Ids ids);

  @Query("select id, number from worlds where id = :ids.i10")
  World w10(Ids ids);

  @Query("select id, number from worlds where id = :ids.i11")
  World w11(Ids ids);

  @Query("select id, number from worlds where id = :ids.i12")
  World w12(Ids ids);

  @Query("select id, number from worlds where id = :ids.i13")
  World w13(Ids ids);

  @Query("select id, number from worlds where id = :ids.i14")
  World w14(Ids ids);

  @Query("select id, number from worlds where id = :ids.i15")
  World w15(Ids ids);

  @Query("select id, number from worlds where id = :ids.i16")
  World w16(Ids ids);

  @Query("select id, number from worlds where id = :ids.i17")
  World w17(Ids ids);

  @Query("select id, number from worlds where id = :ids.i18")
  World w18(Ids ids);

  @Query("select id, number from worlds where id = :ids.i19")
  World w19(Ids ids);

  @Query("select id, number from worlds where id = :ids.i20")
  World w20(Ids ids);

  /** All of them at once. */
  @Batch
  Twenty all(Ids ids);
}
