'use client';
import { LastResort } from '@/components/home/last-resort';
import './globals.css';

export default function GlobalError({ reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <LastResort reset={reset} />;
}
