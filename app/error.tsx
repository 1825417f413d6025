'use client';
import { ProblemPage } from '@/components/home/problem-page';

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <ProblemPage kind="crashed" {...(error.digest === undefined ? {} : { digest: error.digest })} retry={reset} />;
}
