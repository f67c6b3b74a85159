package org.wirecopy.ingest.contract;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes JSON and notes where the values of some properties begin and end. */
final class PlacingGenerator extends JsonGeneratorDelegate {
  private final ByteArrayOutputStream out;
  private final List<List<String>> asked;
  private final Map<String, PlacedJson.Place> places = new HashMap<>();

  /** The names on the way to where the writing is; an array is not counted. */
  private final List<String> path = new ArrayList<>();

  /** For each of these names, where the value began if it is one that is asked for, else -1. */
  private final List<Integer> begun = new ArrayList<>();

  /**
   * A generator over another one.
   *
   * @param out where that one writes to
   * @param paths names of properties with a slash between them
   */
  PlacingGenerator(JsonGenerator writing, ByteArrayOutputStream out, String... paths) {
    super(writing);
    this.out = out;
    this.asked = Arrays.stream(paths).map(asking -> List.of(asking.split("/"))).toList();
  }

  Map<String, PlacedJson.Place> places() {
    return places;
  }

  @Override
  public void writeStartObject() throws IOException {
    super.writeStartObject();
    enter();
  }

  @Override
  public void writeStartObject(Object value) throws IOException {
    super.writeStartObject(value);
    enter();
  }

  @Override
  public void writeStartObject(Object value, int size) throws IOException {
    super.writeStartObject(value, size);
    enter();
  }

  @Override
  public void writeFieldName(String name) throws IOException {
    endValue();
    super.writeFieldName(name);
    beginValue(name);
  }

  @Override
  public void writeFieldName(SerializableString name) throws IOException {
    endValue();
    super.writeFieldName(name);
    beginValue(name.getValue());
  }

  @Override
  public void writeEndObject() throws IOException {
    endValue();
    path.remove(path.size() - 1);
    begun.remove(begun.size() - 1);
    super.writeEndObject();
  }

  private void enter() {
    path.add("");
    begun.add(-1);
  }

  private void beginValue(String name) {
    int last = path.size() - 1;
    path.set(last, name);
    for (List<String> one : asked) {
      if (one.size() == path.size() && one.get(last).equals(name) && one.equals(path)) {
        // The colon is written with the value.
        begun.set(last, offset() + 1);
      }
    }
  }

  private void endValue() {
    int last = path.size() - 1;
    if (begun.get(last) >= 0) {
      places.put(String.join("/", path), new PlacedJson.Place(begun.get(last), offset()));
      begun.set(last, -1);
    }
  }

  private int offset() {
    return out.size() + getOutputBuffered();
  }
}
