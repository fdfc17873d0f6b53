import { COMPANY_SIZES, type CompanySize } from '../../domain/words.ts';

/** How many employees each size stands for. */
const EMPLOYEES: Record<CompanySize, readonly [least: number, most: number]> = {
  '1to9employees': [1, 9],
  '1to50employees': [1, 50],
  '10to50employees': [10, 50],
  '51to250employees': [51, 250],
  '51to500employees': [51, 500],
  '251to1000employees': [251, 1000],
  Morethan500employees: [501, Infinity],
  '1001to5000employees': [1001, 5000],
  '5001to10000employees': [5001, 10_000],
  '10001to20000employees': [10_001, 20_000],
  Morethan20000employees: [20_001, Infinity],
};

export function employeesOf(size: CompanySize): readonly [least: number, most: number] {
  return EMPLOYEES[size];
}

/** The sizes that lie wholly between two numbers of employees. */
export function sizesWithin(least: number, most: number): CompanySize[] {
  return COMPANY_SIZES.filter((size) => EMPLOYEES[size][0] >= least && EMPLOYEES[size][1] <= most);
}

/** The size that has just these ends, as people know it from a list. */
export function sizesOf(least: number, most: number): CompanySize[] {
  return COMPANY_SIZES.filter((size) => EMPLOYEES[size][0] === least && EMPLOYEES[size][1] === most);
}

/** The sizes that a company of so many employees may have. */
export function sizesWith(employees: number): CompanySize[] {
  return COMPANY_SIZES.filter((size) => EMPLOYEES[size][0] <= employees && EMPLOYEES[size][1] >= employees);
}
