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

  @Query("select id, number from worlds where id = :id1")
  World w1(int id1);

  @Query("select id, number from worlds where id = :id2")
  World w2(int id2);

  @Query("select id, number from worlds where id = :id3")
  World w3(int id3);

  @Query("select id, number from worlds where id = :id4")
  World w4(int id4);

  @Query("select id, number from worlds where id = :id5")
  World w5(int id5);

  @Query("select id, number from worlds where id = :id6")
  World w6(int id6);

  @Query("select id, number from worlds where id = :id7")
  World w7(int id7);

  @Query("select id, number from worlds where id = :id8")
  World w8(int id8);

  @Query("select id, number from worlds where id = :id9")
  World w9(int id9);

  @Query("select id, number from worlds where id = :id10")
  World w10(int id10);

  @Query("select id, number from worlds where id = :id11")
  World w11(int id11);

  @Query("select id, number from worlds where id = :id12")
  World w12(int id12);

  @Query("select id, number from worlds where id = :id13")
  World w13(int id13);

  @Query("select id, number from worlds where id = :id14")
  World w14(int id14);

  @Query("select id, number from worlds where id = :id15")
  World w15(int id15);

  @Query("select id, number from worlds where id = :id16")
  World w16(int id16);

  @Query("select id, number from worlds where id = :id17")
  World w17(int id17);

  @Query("select id, number from worlds where id = :id18")
  World w18(int id18);

  @Query("select id, number from worlds where id = :id19")
  World w19(int id19);

  @Query("select id, number from worlds where id = :id20")
  World w20(int id20);

  /** All of them at once. */
  @Batch
  Twenty all(
      int id1, int id2, int id3, int id4, int id5,
      int id6, int id7, int id8, int id9, int id10,
      int id11, int id12, int id13, int id14, int id15,
      int id16, int id17, int id18, int id19, int id20);
}
