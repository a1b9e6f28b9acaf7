import type { ComponentType } from "preact";
import type { ListsQuery } from "../../generated/graphql.ts";
import { AlliancePage } from "./AlliancePage.tsx";
import { CompanyPage } from "./CompanyPage.tsx";
import { CountryPage } from "./CountryPage.tsx";
import { IndicatorPage } from "./IndicatorPage.tsx";
import { MeasurePage } from "./MeasurePage.tsx";
import { MineralPage } from "./MineralPage.tsx";
import { SitePage } from "./SitePage.tsx";
import { SourcePage } from "./SourcePage.tsx";

/** The page of each kind of entity, by the first part of its address. */
export const pages: Readonly<Record<string, ComponentType<{ id: string; lists: ListsQuery }>>> = {
  site: SitePage,
  company: CompanyPage,
  country: CountryPage,
  alliance: AlliancePage,
  mineral: MineralPage,
  measure: MeasurePage,
  source: SourcePage,
  indicator: IndicatorPage,
};
