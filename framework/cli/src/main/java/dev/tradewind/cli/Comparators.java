package dev.tradewind.cli;

import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/**
 * What {@link Comparator} and {@link Map.Entry} make from functions, without being serializable. No
 * source calls it: the build puts it in the place of the JDK's methods, because the ahead-of-time
 * cache keeps these; see {@code docs/decisions/0011}. The build fails when one is asked for that is
 * not here.
 */
@SuppressWarnings("unused")
public final class Comparators {

  private Comparators() {}

  public static <T, U extends Comparable<? super U>> Comparator<T> comparing(
      Function<? super T, ? extends U> key) {
    return (a, b) -> key.apply(a).compareTo(key.apply(b));
  }

  public static <T, U> Comparator<T> comparing(
      Function<? super T, ? extends U> key, Comparator<? super U> order) {
    return (a, b) -> order.compare(key.apply(a), key.apply(b));
  }

  public static <T> Comparator<T> comparingInt(ToIntFunction<? super T> key) {
    return (a, b) -> Integer.compare(key.applyAsInt(a), key.applyAsInt(b));
  }

  public static <T> Comparator<T> comparingLong(ToLongFunction<? super T> key) {
    return (a, b) -> Long.compare(key.applyAsLong(a), key.applyAsLong(b));
  }

  public static <T> Comparator<T> comparingDouble(ToDoubleFunction<? super T> key) {
    return (a, b) -> Double.compare(key.applyAsDouble(a), key.applyAsDouble(b));
  }

  public static <K extends Comparable<? super K>, V> Comparator<Map.Entry<K, V>> comparingByKey() {
    return (a, b) -> a.getKey().compareTo(b.getKey());
  }

  public static <K, V> Comparator<Map.Entry<K, V>> comparingByKey(Comparator<? super K> order) {
    return (a, b) -> order.compare(a.getKey(), b.getKey());
  }

  public static <K, V extends Comparable<? super V>>
      Comparator<Map.Entry<K, V>> comparingByValue() {
    return (a, b) -> a.getValue().compareTo(b.getValue());
  }

  public static <K, V> Comparator<Map.Entry<K, V>> comparingByValue(Comparator<? super V> order) {
    return (a, b) -> order.compare(a.getValue(), b.getValue());
  }

  public static <T> Comparator<T> thenComparing(Comparator<T> first, Comparator<? super T> second) {
    return (a, b) -> {
      int order = first.compare(a, b);
      return order == 0 ? second.compare(a, b) : order;
    };
  }

  public static <T, U extends Comparable<? super U>> Comparator<T> thenComparing(
      Comparator<T> first, Function<? super T, ? extends U> key) {
    return thenComparing(first, comparing(key));
  }

  public static <T, U> Comparator<T> thenComparing(
      Comparator<T> first, Function<? super T, ? extends U> key, Comparator<? super U> order) {
    return thenComparing(first, comparing(key, order));
  }

  public static <T> Comparator<T> thenComparingInt(
      Comparator<T> first, ToIntFunction<? super T> key) {
    return thenComparing(first, comparingInt(key));
  }

  public static <T> Comparator<T> thenComparingLong(
      Comparator<T> first, ToLongFunction<? super T> key) {
    return thenComparing(first, comparingLong(key));
  }

  public static <T> Comparator<T> thenComparingDouble(
      Comparator<T> first, ToDoubleFunction<? super T> key) {
    return thenComparing(first, comparingDouble(key));
  }
}
