package org.wirecopy.enrich.dedupe;

import java.util.List;

/** Flashes of 15 to 30 words, in pairs that tell other news in much the same words. */
final class FlashTexts {
  /** The bounds of the rules were chosen on these. */
  static final List<String> SEEN =
      List.of(
          "The central bank of Norway raised its key policy rate by a quarter of a percentage point"
              + " to 4.5 percent on Thursday, in line with forecasts.",
          "Sweden's central bank left its key policy rate unchanged at 3.75 percent on Wednesday"
              + " and said further increases were possible before the end of the year.",
          "Two people were killed and five others were injured when a bus collided with a truck on"
              + " a highway near Graz early on Monday, police said.",
          "At least eleven people died when a ferry carrying migrants capsized off the coast of"
              + " Tunisia on Sunday, the coast guard said in a statement.",
          "Shares in Helix Pharma fell 8 percent in early trading after the company cut its outlook"
              + " for the full year.",
          "Shares in Borealis Foods rose 3 percent in early trading after the company reported"
              + " quarterly profit above expectations.",
          "Russia's foreign ministry said on Friday it had summoned the Polish ambassador over"
              + " remarks made by the defence minister.",
          "Turkey's foreign ministry said on Friday it had recalled its ambassador for"
              + " consultations after the vote in parliament, and called the resolution null and"
              + " void.",
          "Former champion Ana Kovacs withdrew from next week's tournament in Basel because of a"
              + " knee injury, organisers said.",
          "Striker Jon Haugen will miss the rest of the season because of a knee injury, his club"
              + " said on Tuesday, after scans showed damage to a ligament.",
          "Oil prices rose more than 2 percent on Monday as output in Libya fell and the dollar"
              + " weakened.",
          "Gold prices slipped on Tuesday as the dollar firmed and investors waited for inflation"
              + " data from the United States due later in the day.",
          "A strong earthquake struck off the coast of Chile on Saturday, the geological survey"
              + " said; there were no immediate reports of damage or casualties.",
          "The prime minister of Latvia resigned on Wednesday after the smallest party left his"
              + " coalition in a dispute over the budget for defence.",
          "The president of Peru dissolved congress on Monday and called an early election, hours"
              + " before lawmakers were due to vote on his removal from office.");

  /** And not on these. */
  static final List<String> UNSEEN =
      List.of(
          "Airline Nordwind said on Thursday it would cancel 200 flights this weekend because of a"
              + " strike by cabin crew over pay.",
          "Train drivers in Portugal will go on strike for two days next week after talks over pay"
              + " broke down, their union said on Thursday.",
          "Police in Lyon arrested three men on suspicion of planning an attack on a Christmas"
              + " market, the prosecutor's office said on Friday.",
          "Police in Antwerp seized four tonnes of cocaine hidden in a container of bananas from"
              + " Ecuador, the prosecutor's office said, the largest find this year.",
          "Carmaker Castor Motors will recall 120,000 vehicles worldwide because of a fault in the"
              + " brakes, the company said.",
          "Norden Bank will cut 1,400 jobs over the next three years as it closes branches and"
              + " moves more services online, the company said in a statement on Monday.",
          "Novelist Edith Walsh, whose stories of village life sold millions of copies around the"
              + " world, has died at the age of 91, her publisher said.",
          "Guitarist Ray Duarte, a founding member of the band Seven Bridges, has died at the age"
              + " of 74 after a long illness, his family said on social media.",
          "Heavy rain in northern Italy has forced hundreds of people to leave their homes, and"
              + " more is forecast for the night, civil protection officials said.",
          "A wildfire near Athens has forced thousands of people to leave their homes as strong"
              + " winds fan the flames, the fire service said on Sunday afternoon.",
          "Germany's industrial output fell by 1.2 percent in October from the month before, the"
              + " statistics office said, a sharper drop than economists had predicted.",
          "French consumer prices rose by 2.1 percent in November from a year earlier, the"
              + " statistics office said, slightly less than economists had predicted.",
          "The United Nations Security Council will hold an emergency meeting on Thursday at the"
              + " request of France, diplomats said.",
          "European Union leaders agreed early on Friday to extend sanctions against Belarus for"
              + " another six months, diplomats said.",
          "Astronauts returned safely to Earth after half a year aboard the space station,"
              + " splashing down off the coast of Florida.");

  private FlashTexts() {}
}
