import { ProblemPage } from '@/components/home/problem-page';

export default function NotFound() {
  return <ProblemPage kind="notFound" />;
}
