package org.wirecopy.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Every object has the fields that its kind knows, and no others. */
record Shapes(List<Shape> shapes) implements Check {

  @Override
  public List<String> problems(Rendered rendered) {
    List<String> problems = new ArrayList<>();
    for (JsonNode object : rendered.objects()) {
      String kind = object.at("/apiVersion").asText() + "/" + object.at("/kind").asText();
      List<Shape> responsible = shapes.stream().filter(each -> each.knows(kind)).toList();
      if (responsible.isEmpty()) {
        problems.add("nothing here knows " + kind);
      }
      List<String> found = new ArrayList<>(StrictModels.metadataProblems(object));
      responsible.forEach(each -> found.addAll(each.problems(kind, object)));
      found.forEach(each -> problems.add(Rendered.label(object) + ": " + each));
    }
    return problems;
  }
}
